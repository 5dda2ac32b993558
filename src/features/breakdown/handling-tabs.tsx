// The code for one situation, a tab for each language.
import { type KeyboardEvent, useId, useRef } from 'react'
import { type HandlingLanguage, type Situation, handlingLanguages } from '../../core/report/handling/situation.ts'
import { handlings } from '../../core/report/handling/snippets/index.ts'
import { classNames } from '../../ui/class-names.ts'
import { CopyButton } from '../../ui/copy-button.tsx'
import { useHandlingLanguage } from './handling-language.ts'

const languageNames: Readonly<Record<HandlingLanguage, string>> = {
  node: 'Node.js',
  python: 'Python',
  ruby: 'Ruby',
  java: 'Java',
  kotlin: 'Kotlin',
  curl: 'curl',
}

/** The default export is what `lazy` takes. Arrow keys choose the next tab, Home and End the outermost. */
export default function HandlingTabs({ situation }: { readonly situation: Situation }) {
  const { title, note, snippets } = handlings[situation]
  const [language, choose] = useHandlingLanguage()
  const id = useId()
  const list = useRef<HTMLDivElement>(null)

  function onKeyDown(event: KeyboardEvent) {
    const at = handlingLanguages.indexOf(language)
    const steps: Partial<Record<string, number>> = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: -1 }
    const step = steps[event.key]
    if (step === undefined) return
    event.preventDefault()
    const next = handlingLanguages.at(step % handlingLanguages.length)
    if (!next) return
    choose(next)
    list.current?.querySelector<HTMLElement>(`[data-language=${next}]`)?.focus()
  }

  return (
    <>
      <p className="font-medium">{title}</p>
      <p className="text-small text-muted">{note}</p>
      <div className="mt-2 flex items-center gap-2 border-b border-line">
        <div
          ref={list}
          role="tablist"
          aria-label="Language"
          className="flex min-w-0 flex-1 [scrollbar-width:none] overflow-x-auto"
        >
          {handlingLanguages.map((each) => (
            <button
              key={each}
              type="button"
              role="tab"
              id={`${id}-${each}`}
              data-language={each}
              aria-selected={each === language}
              aria-controls={`${id}-panel`}
              tabIndex={each === language ? 0 : -1}
              onClick={() => choose(each)}
              onKeyDown={onKeyDown}
              className={classNames(
                'shrink-0 border-b-2 px-2.5 py-1.5 text-small -outline-offset-2 pointer-coarse:py-2.5',
                each === language
                  ? 'border-accent font-medium text-accent'
                  : 'border-transparent text-muted hover:text-text print:hidden',
              )}
            >
              {languageNames[each]}
            </button>
          ))}
        </div>
        <CopyButton key={language} text={snippets[language]} what="code" />
      </div>
      <div
        key={language}
        role="tabpanel"
        id={`${id}-panel`}
        aria-labelledby={`${id}-${language}`}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrollable region has to be reachable by keyboard
        tabIndex={0}
        className="min-h-0 flex-1 overflow-auto rounded-b-md border border-t-0 border-line bg-raised px-3 py-2 -outline-offset-2"
      >
        <pre className="font-mono text-code leading-5">
          <code>{snippets[language]}</code>
        </pre>
      </div>
    </>
  )
}
