// Turns a drawing into a picture of pixels.

interface Size {
  readonly width: number
  readonly height: number
}

/**
 * Renders an SVG at twice its size, for sharp screens.
 * @throws where the browser cannot draw it
 */
export async function pngOf(svg: string, { width, height }: Size): Promise<Blob> {
  const image = new Image(width, height)
  // The page's policy lets data: images in, and no blob: ones.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = width * 2
  canvas.height = height * 2
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The picture could not be drawn.'))), 'image/png')
  })
}
