// What comes of the files that are dragged across the page.
import type { Dragged } from '../features/intake/use-file-drop.ts'
import { DropSign } from '../ui/drop-sign.tsx'

export default function DropHint({ files, isRefused }: Dragged) {
  return <DropSign words={words(files, isRefused)} isRefused={isRefused} />
}

function words(files: number, isRefused: boolean): string {
  if (isRefused) return 'Close the dialog first, then drop what is to be inspected'
  return files > 1 ? `Drop the ${files} files to inspect them` : 'Drop the file to inspect it'
}
