// Writes HTML from templates in which every value is escaped, unless it is HTML from such a template.

/** HTML that may stand in a page as it is. */
export interface Html {
  readonly html: string
}

type Value = string | number | null | Html | readonly Html[]

/**
 * A template: texts are escaped, HTML is taken as it is, lists are joined, null is nothing. The indentation of the template
 * is left out, that of a value is kept.
 */
export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Html {
  const [first = '', ...others] = parts.map((part) => part.replace(/\n\s+/g, '\n'))
  return { html: others.reduce((text, part, index) => text + written(values[index] ?? null) + part, first) }
}

function written(value: Value): string {
  if (value === null) return ''
  if (typeof value === 'string' || typeof value === 'number') return escaped(String(value))
  return 'html' in value ? value.html : value.map(written).join('')
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** A text as it stands in XML, between tags or in a quoted attribute. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character)
}

/** Text of the catalogue, with its parts in backticks as code. */
export function prose(text: string): Html {
  const parts = text.split('`').map((part, index) => (index % 2 === 0 ? html`${part}` : html`<code>${part}</code>`))
  return html`${parts}`
}

/** Text of the catalogue where no markup can stand. */
export function plain(text: string): string {
  return text.replaceAll('`', '')
}
