// Two texts side by side in the editor's colours.
import { DiffView } from '../features/editor/diff-view.tsx'
import { useTheme } from './theme.ts'

interface TextDiffProps {
  readonly before: string
  readonly after: string
}

export function TextDiff({ before, after }: TextDiffProps) {
  const { dark } = useTheme()
  return <DiffView before={before} after={after} dark={dark} />
}
