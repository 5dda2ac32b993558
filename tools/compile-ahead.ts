// Has the functions of the page compiled before they are called. V8 leaves that to the first call, which then waits for it: of a first
// paste some five hundred functions, a fifth of its time. Told so, it compiles on another thread, while the file is fetched.
import type { Plugin } from 'vite'

/** V8 looks for it at the very beginning of a script, see https://v8.dev/blog/explicit-compile-hints. To others it is a comment. */
const hint = '//# allFunctionsCalledOnLoad\n'

/** A plugin of Vite for the page's build, Monaco included: what its functions take that are never called is some 3 MB. */
export function compileAhead(): Plugin {
  return {
    name: 'compile-ahead',
    apply: (user, { command }) => command === 'build' && !user.build?.ssr,
    generateBundle: {
      // Vite puts the list of what a file imports later before all else.
      order: 'post',
      handler(_options, bundle) {
        for (const file of Object.values(bundle)) if (file.type === 'chunk') file.code = hint + file.code
      },
    },
  }
}
