import { expect, test } from 'vitest'
import { golden } from '../../core/permalink/golden-links.ts'
import { ownFragment } from './own-link.ts'

const base = 'https://inspector.example/app/?shared=1'

test.each([
  ['https://inspector.example/app/#type=grant.not_found', '#type=grant.not_found'],
  ['https://inspector.example/app/#/reference', null],
  ['https://inspector.example/app/', null],
  ['https://elsewhere.example/#type=grant.not_found', null],
  ['https://elsewhere.example/#1-introduction', null],
  ['https://app.example/callback?error=access_denied#_=_', null],
  ['https://elsewhere.example/#1AEMr2wE43s3ul', '#1AEMr2wE43s3ul'],
  ['see https://elsewhere.example/#1AEMr2wE43s3ul', null],
  ['javascript:alert(1)#1', null],
  ['', null],
])('%s: %j', async (text, fragment) => {
  expect(await ownFragment(text, base)).toBe(fragment)
})

test('every permalink that was ever made is one of ours on any host', async () => {
  const addresses = golden.map(({ fragment }) => `https://elsewhere.example/#${fragment}`)
  expect(await Promise.all(addresses.map((address) => ownFragment(address, base)))).not.toContain(null)
})
