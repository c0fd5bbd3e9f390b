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

test('given two lines that end in one place, then their names do not stand on each other', () => {
  const points = [{ clients: 100, rate: 20 }, { clients: 1_000, rate: 10 }]
  const svg = plot('Notes', [{ name: 'ours', colour: '#000', dash: '', points }, { name: 'theirs', colour: '#333', dash: '', points }])
  const [ours = 0, theirs = 0] = ['ours', 'theirs'].map((name) => Number(new RegExp(`y="([0-9.]+)" fill="#[0-9]+">${name}</text>`).exec(svg)?.[1]))
  expect(Math.abs(ours - theirs)).toBeGreaterThanOrEqual(14)
})
