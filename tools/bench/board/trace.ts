import type { DevTools } from './page.ts'

type Slice = { readonly name: string; readonly ph: string; readonly ts: number; readonly dur?: number; readonly tid: number; readonly pid: number; readonly args?: { readonly data?: { readonly functionName?: string; readonly url?: string; readonly lineNumber?: number; readonly columnNumber?: number; readonly type?: string } } }

/** Records what the page does; the answer to `end` says in lines what stood around each late frame. */
export const record = async (cdp: DevTools): Promise<() => Promise<string[]>> => {
  const slices: Slice[] = []
  const take = ({ value }: { value: object[] }): void => { for (const one of value) slices.push(one as Slice) }
  cdp.on('Tracing.dataCollected', take)
  await cdp.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: ['devtools.timeline', 'blink.user_timing', 'v8', 'disabled-by-default-v8.gc'] } })
  return async () => {
    const done = new Promise<void>((resolve) => { cdp.once('Tracing.tracingComplete', () => resolve()) })
    await cdp.send('Tracing.end')
    await done
    cdp.off('Tracing.dataCollected', take)
    return slices.filter(({ name }) => name.startsWith('late ')).flatMap((late) => {
      const length = Number(late.name.slice('late '.length)) * 1_000
      const near = slices.filter(({ dur, ts, tid, pid }) => pid === late.pid && tid === late.tid && (dur ?? 0) > 2_500 && ts < late.ts + 1_000 && ts + (dur ?? 0) > late.ts - length - 17_000)
      return [`${late.name} ms`, ...near.toSorted((a, b) => a.ts - b.ts).map(({ name, ts, dur = 0, args }) => `  ${((ts - late.ts) / 1_000).toFixed(1).padStart(7)} ${(dur / 1_000).toFixed(1).padStart(6)} ms ${name} ${[args?.data?.type, args?.data?.functionName, args?.data?.url?.split('/').at(-1), args?.data?.lineNumber, args?.data?.columnNumber].filter((part) => part !== undefined).join(' ')}`)]
    })
  }
}
