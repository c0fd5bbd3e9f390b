import { useState } from 'react'

/** A whole number with its bounds; what is typed in between is left alone until it is a number. */
export const NumberField = ({ id, label, value, min, max, onChange }: { id: string; label: string; value: number; min: number; max: number; onChange: (value: number) => void }) => {
  const [typed, setTyped] = useState<string | null>(null)
  const change = (text: string): void => {
    setTyped(text)
    const number = Number(text)
    if (text !== '' && Number.isInteger(number) && number >= min && number <= max) onChange(number)
  }
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input id={id} className="input" type="number" inputMode="numeric" min={min} max={max} value={typed ?? value} onChange={(event) => change(event.target.value)} onBlur={() => setTyped(null)} />
    </div>
  )
}
