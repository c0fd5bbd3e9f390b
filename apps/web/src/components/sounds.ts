/** Sound waits for a touch: no browser lets a page make any before, and some take it back while the phone sleeps. */
let context: AudioContext | null = null

const unlock = (): void => {
  context ??= typeof AudioContext === 'undefined' ? null : new AudioContext()
  if (context && context.state !== 'running') void context.resume()
}
for (const gesture of ['pointerup', 'click', 'keydown']) document.addEventListener(gesture, unlock, { passive: true })

/** One struck tone: frequency in hertz, start and length in seconds. */
const strike = (frequency: number, start: number, length: number, loudness: number): void => {
  if (!context || context.state !== 'running') return
  const at = context.currentTime + start
  const gain = context.createGain()
  gain.gain.setValueAtTime(loudness, at)
  gain.gain.exponentialRampToValueAtTime(0.001, at + length)
  for (const [part, share] of [[1, 1], [2.76, 0.35], [5.4, 0.15]] as const) {
    const tone = context.createOscillator()
    const weight = context.createGain()
    weight.gain.value = share
    tone.frequency.value = frequency * part
    tone.connect(weight).connect(gain)
    tone.start(at)
    tone.stop(at + length)
  }
  gain.connect(context.destination)
}

/** As sound, only once the page has been touched: browsers refuse it before, and say so in the console. */
const vibrate = (pattern: number[]): void => { if ('vibrate' in navigator && navigator.userActivation?.hasBeenActive) navigator.vibrate(pattern) }

/** Soon over. */
export const playSoft = (): void => { strike(660, 0, 0.8, 0.15); vibrate([80]) }

/** Over: a table bell, three times. */
export const playBell = (): void => {
  for (const start of [0, 0.7, 1.4]) strike(880, start, 1.6, 0.3)
  vibrate([200, 100, 200, 100, 400])
}
