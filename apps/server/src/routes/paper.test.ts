import { afterAll, beforeAll, expect, test } from 'vitest'
import { openHouse, type House } from '../../test/given.ts'

let house: House
beforeAll(async () => { house = await openHouse() })
afterAll(() => house.close())
const ask = (path: string, headers: Record<string, string>) => fetch(`${house.origin}${path}`, { headers })

test('given an address that leads nowhere, then somebody with a browser reads a page in their language with the way in, and a program its code', async () => {
  const page = await ask('/nowhere', { accept: 'text/html,*/*', 'accept-language': 'en-GB' })
  expect([page.status, page.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8'])
  const text = await page.text()
  expect(text).toContain('<html lang="en">')
  expect(text).toContain('This page does not exist: check the link.')
  expect(text).toContain('<a href="/">')
  for (const [path, accept] of [['/nowhere', '*/*'], ['/api/nowhere', 'text/html']] as const) {
    const answer = await ask(path, { accept })
    expect([answer.status, ((await answer.json()) as { error: { code: string } }).error.code]).toEqual([404, 'NOT_FOUND'])
  }
})

test('given the page of data of an unknown café, or an address that is none, then it is a page in words, in both languages, the reader’s first', async () => {
  for (const path of ['/c/no-such-cafe/privacy', '/c/%zz/privacy']) {
    const page = await ask(path, { accept: 'text/html,*/*', 'accept-language': 'fr' })
    expect([page.status, page.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8'])
    const text = await page.text()
    expect(text).toContain('<html lang="fr">')
    expect(text.indexOf('lang="fr"><h1>Cette page n’existe pas')).toBeGreaterThan(0)
    expect(text.indexOf('lang="en"><h1>This page does not exist')).toBeGreaterThan(text.indexOf('lang="fr"><h1>'))
  }
  expect((await ask('/c/no-such-cafe/privacy', { accept: '*/*' })).headers.get('content-type')).toContain('application/json')
})

test('given a café whose title is hostile, then its page of data shows it as words, in the look of the pages of words', async () => {
  const { cafeId } = await house.createCafe({ title: '<script>alert(1)</script>' })
  const page = await (await ask(`/c/${cafeId}/privacy`, {})).text()
  expect(page).not.toContain('<script')
  expect(page).toContain('href="/paper.css"')
  const look = await ask('/paper.css', {})
  expect([look.status, look.headers.get('content-type')]).toEqual([200, 'text/css; charset=utf-8'])
})
