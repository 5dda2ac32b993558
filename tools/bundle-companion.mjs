// The bundled capture companion, for the program and for its benchmark.
import { bundled } from './bundle.mjs'

/** The path of the bundle, which is made first where it is missing or old. */
export function bundledCompanion() {
  return bundled({
    name: 'capture',
    entry: 'src/companion/main.ts',
    folders: ['src/core', 'src/companion', 'public/schemas'],
    tools: ['tools/bundle-companion.mjs'],
    external: ['undici', 'sirv', 'open'],
  })
}
