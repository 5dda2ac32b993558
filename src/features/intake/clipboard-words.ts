// Says what a clipboard without text holds instead.

export async function wordsForNoText(clipboard: Clipboard): Promise<string> {
  const items = await clipboard.read().catch(() => [])
  const types = items.flatMap(({ types: kinds }) => kinds)
  if (types.some((type) => type.startsWith('image/'))) {
    return 'The clipboard holds a picture. Copy the response as text, then paste again.'
  }
  return types.some((type) => !type.startsWith('text/'))
    ? 'The clipboard holds no text. To open a copied file, use Open file or drop it here.'
    : 'The clipboard holds no text.'
}
