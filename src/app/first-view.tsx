// What the page shows until its script has run: the same header, editor and first words, put into index.html by the build.
import { renderToStaticMarkup } from 'react-dom/server'
import { firstExamples } from '../core/catalogue/first-examples.ts'
import { EmptyState } from '../features/breakdown/empty-state.tsx'
import { placeholder } from '../features/editor/words.ts'
import { ExamplesButton } from '../features/intake/examples-button.tsx'
import { OpenFileButton } from '../features/intake/open-file-button.tsx'
import { PasteButton } from '../features/intake/paste-button.tsx'
import { ShareButton } from '../features/share/share-button.tsx'
import { Header } from './header.tsx'
import { breakdownPartClass, partsStyle, textPart, textPartClass } from './split-parts.ts'

/**
 * The markup. Nothing in it can be used or is read aloud; the app takes its place. Which of it is seen, `public/first-view.js` decides.
 * @param asksStatusPage whether this build can ask the status page
 */
export function firstViewMarkup(asksStatusPage: boolean): string {
  return renderToStaticMarkup(<FirstView asksStatusPage={asksStatusPage} />)
}

function FirstView({ asksStatusPage }: { readonly asksStatusPage: boolean }) {
  return (
    <>
      <p role="alert" className="first-view-trouble p-6">
        A part of this page could not be loaded. Check the connection and reload it.
      </p>
      {/* Not every tool that reads a page aloud, or tests it, knows `inert`. */}
      <div inert className="first-view h-dvh flex-col overflow-hidden" aria-hidden>
        <Header page={null} install={null} isEmpty onClear={unused} onHistory={unused}>
          <PasteButton onText={unused} onProblem={unused} />
          <OpenFileButton onFiles={unused} onProblem={unused} />
          <ExamplesButton onExample={unused} />
          <ShareButton view={null} obstacle={null} work={{ inspect: unused, shareable: unused }} onNotice={unused} />
        </Header>
        <div style={partsStyle(textPart.above)} className="flex min-h-0 flex-1 flex-col md:flex-row">
          <div className={`bg-surface ${textPartClass}`}>
            <div className="response-editor">
              <textarea className="response-editor-plain" placeholder={placeholder} readOnly />
            </div>
          </div>
          <div className="bg-line max-md:h-1.5 md:w-1.5" />
          <div className={`first-view-words overflow-hidden ${breakdownPartClass}`}>
            <div className="px-5 py-6 md:px-8">
              <div className="mx-auto max-w-190">
                <EmptyState asksStatusPage={asksStatusPage} examples={firstExamples} onExample={unused} />
              </div>
            </div>
          </div>
        </div>
      </div>
    </>
  )
}

function unused(): never {
  throw new Error('The first view is not there to be used.')
}
