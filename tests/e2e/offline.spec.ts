// Without a network: the host is stopped and the browser is cut off, and everything works as before.
import { cutOff, expect, test, visit } from './offline-support.ts'

test('a new tab starts cold', async ({ page, site, context }) => {
  await visit(page)
  await cutOff(page, site)
  const cold = await context.newPage()
  await cold.goto(site.url)
  await cold.getByRole('textbox', { name: 'Response' }).fill('grant.not_found')
  await expect(cold.getByRole('region', { name: 'Breakdown' })).toContainText('This grant does not exist here')
})
