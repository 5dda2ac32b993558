// The icons of the installed app, drawn at build time from the one that the page has.

export interface Icon {
  /** Relative to the page. */
  readonly path: string
  /** Pixels on each side. */
  readonly size: number
  /** `maskable` icons are filled to the edge, since a system cuts its own shape out of them; `apple` is one of these. */
  readonly purpose: 'any' | 'maskable' | 'apple'
}

export const icons: readonly Icon[] = [
  { path: 'icons/any-192.png', size: 192, purpose: 'any' },
  { path: 'icons/any-512.png', size: 512, purpose: 'any' },
  { path: 'icons/maskable-192.png', size: 192, purpose: 'maskable' },
  { path: 'icons/maskable-512.png', size: 512, purpose: 'maskable' },
  { path: 'icons/apple-180.png', size: 180, purpose: 'apple' },
]

/** How much of a filled icon the drawing takes: all that a round shape leaves of it, and some air. */
const share = 0.86

/**
 * The icons as SVG, by the paths of the PNG files that they are to be drawn to.
 * @param icon the page's own icon, as SVG text. Throws when it is not drawn as this expects: on a square of one colour.
 */
export function iconDrawings(icon: string): ReadonlyMap<string, string> {
  const colour = /^<svg [^>]*viewBox="0 0 24 24"><rect width="24" height="24" rx="\d+" fill="(#[\da-f]{6})"\/>/.exec(
    icon.trim(),
  )?.[1]
  if (colour === undefined)
    throw new Error('icon.svg does not begin with a square of one colour; look at tools/offline.')
  return new Map(
    icons.map(({ path, size, purpose }) => [path, purpose === 'any' ? sized(icon, size) : filled(icon, size, colour)]),
  )
}

function sized(icon: string, size: number): string {
  return icon.replace('<svg ', `<svg width="${size}" height="${size}" `)
}

function filled(icon: string, size: number, colour: string): string {
  const side = size * share
  const edge = (size - side) / 2
  const inner = icon.replace('<svg ', `<svg x="${edge}" y="${edge}" width="${side}" height="${side}" `)
  const background = `<rect width="${size}" height="${size}" fill="${colour}"/>`
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}">${background}${inner}</svg>`
}
