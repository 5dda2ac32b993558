// The text in the editor, kept outside React: a crash of the page's components must not take it along.

let text = ''

export const lastText = {
  get: () => text,
  keep(latest: string) {
    text = latest
  },
}
