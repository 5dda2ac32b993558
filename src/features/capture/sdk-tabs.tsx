// The one line that a program changes so that its requests pass the companion, for each SDK.
import { useState } from 'react'
import { type SdkLine, sdkLines } from '../../core/capture/sdk-lines.ts'
import { CodeBlock } from '../../ui/code-block.tsx'
import { Segments } from '../../ui/segments.tsx'

const choices = sdkLines.map(({ sdk, label }) => ({ value: sdk, label }))

/** @param apiUri the companion's address, as in `http://127.0.0.1:4180` */
export function SdkTabs({ apiUri }: { readonly apiUri: string }) {
  const [chosen, setChosen] = useState<SdkLine['sdk']>('node')
  const shown = sdkLines.find(({ sdk }) => sdk === chosen)
  return (
    <div>
      <div className="flex overflow-x-auto py-1">
        <Segments<SdkLine['sdk']> legend="SDK" choices={choices} chosen={chosen} onChoose={setChosen} />
      </div>
      {shown && <CodeBlock text={shown.line(apiUri)} language={shown.label} />}
    </div>
  )
}
