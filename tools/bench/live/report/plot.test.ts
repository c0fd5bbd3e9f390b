import { expect, test } from 'vitest'
import { plot } from './plot.ts'

test('given rates over clients, then more clients stand further right, higher rates higher up, and every line has its name', () => {
  const svg = plot('Notes', [
    { name: 'ours', colour: '#000', dash: '', points: [{ clients: 100, rate: 2_000 }, { clients: 1_000, rate: 900 }] },
    { name: 'theirs', colour: '#333', dash: '6 4', points: [{ clients: 100, rate: 600 }, { clients: 1_000, rate: 0 }] },
  ])
  const [ours, theirs] = [...svg.matchAll(/points="([^"]*)"/g)].map(([, list = '']) => list.split(' ').map((pair) => pair.split(',').map(Number)))
  const [[x1 = 0, y1 = 0] = [], [x2 = 0, y2 = 0] = []] = ours ?? []
  expect(x2).toBeGreaterThan(x1)
  expect(y2).toBeGreaterThan(y1)
  expect(theirs?.[0]?.[1]).toBeGreaterThan(y1)
  expect(svg).toContain('>ours</text>')
  expect(svg).toContain('>theirs</text>')
  expect(svg, 'a rate of nothing is drawn at the bottom, not nowhere').not.toMatch(/NaN|Infinity/)
})
