// Closed outlines of straight lines: what letters and shapes are made of before they are filled.

export type Point = readonly [x: number, y: number]

/** The corners of a closed line; the last one is joined to the first. */
export type Outline = readonly Point[]

const curveSteps = 6

/** The points of a quadratic curve after its start, its end among them. */
export function curve(from: Point, control: Point, to: Point): Point[] {
  return Array.from({ length: curveSteps }, (_, step) => {
    const t = (step + 1) / curveSteps
    return between(between(from, control, t), between(control, to, t), t)
  })
}

function between(from: Point, to: Point, t: number): Point {
  return [from[0] + (to[0] - from[0]) * t, from[1] + (to[1] - from[1]) * t]
}

/** A rectangle with round corners. */
export function roundedBox(x: number, y: number, width: number, height: number, radius: number): Outline {
  const [right, bottom] = [x + width, y + height]
  return [
    [x + radius, y],
    [right - radius, y],
    ...curve([right - radius, y], [right, y], [right, y + radius]),
    [right, bottom - radius],
    ...curve([right, bottom - radius], [right, bottom], [right - radius, bottom]),
    [x + radius, bottom],
    ...curve([x + radius, bottom], [x, bottom], [x, bottom - radius]),
    [x, y + radius],
    ...curve([x, y + radius], [x, y], [x + radius, y]),
  ]
}
