// Over the whole page while files are dragged across it.

/** @param files how many are dragged; none shows nothing */
export function DropHint({ files }: { readonly files: number }) {
  if (files === 0) return null
  return (
    <div className="pointer-events-none fixed inset-3 z-20 flex items-center justify-center rounded-xl border-2 border-dashed border-accent bg-accent-soft/90 text-[20px] font-semibold text-accent">
      {files > 1 ? `Drop the ${files} files to inspect them` : 'Drop the file to inspect it'}
    </div>
  )
}
