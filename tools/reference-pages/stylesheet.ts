// The stylesheet of the pages: the app's own colours and a few rules.

/**
 * @param theme the app's theme, from which the blocks of `:root` are taken: they hold the colours
 * @param rules the pages' own rules
 */
export function stylesheetOf(theme: string, rules: string): string {
  const tokens = [...theme.matchAll(/^:root[^{]*\{[^}]*\}/gm)].map(([block]) => block)
  if (!tokens.some((block) => block.includes('--accent:'))) throw new Error('The theme holds no colours in :root.')
  return [...tokens, rules]
    .join('\n')
    .replace(/\/\*[^*]*\*\//g, '')
    .replace(/\s+/g, ' ')
}
