/** The room from above: round tables under a checked cloth, a chair for each person. */
export const RoomPreview = ({ people, tables }: { people: number; tables: number }) => {
  const shown = Math.min(tables, 30)
  const columns = Math.ceil(Math.sqrt(shown))
  const rows = Math.ceil(shown / columns)
  return (
    <svg className="room" viewBox={`0 0 ${columns * 100} ${rows * 100}`} aria-hidden="true">
      <defs>
        <pattern id="check" width="14" height="14" patternUnits="userSpaceOnUse"><rect width="14" height="14" className="cloth-ground" /><rect width="7" height="14" className="cloth-line" /><rect width="14" height="7" className="cloth-line" /></pattern>
      </defs>
      {Array.from({ length: shown }, (_, index) => {
        const row = Math.floor(index / columns)
        // A last row with fewer tables stands in the middle.
        const spare = row === rows - 1 ? columns * rows - shown : 0
        const x = (index % columns) * 100 + 50 + spare * 50, y = row * 100 + 50
        const chairs = Math.floor(people / tables) + (index < people % tables ? 1 : 0)
        return (
          <g key={`table-${String(index)}`}>
            {Array.from({ length: Math.min(chairs, 12) }, (_chair, chair) => {
              const angle = (chair / Math.min(chairs, 12)) * Math.PI * 2 - Math.PI / 2
              return <circle key={`chair-${String(chair)}`} cx={x + Math.cos(angle) * 40} cy={y + Math.sin(angle) * 40} r="7" className="chair" />
            })}
            <circle cx={x} cy={y} r="29" fill="url(#check)" className="table-edge" />
            <circle cx={x} cy={y} r="12" className="cloth-ground" />
            <text x={x} y={y + 5} textAnchor="middle" className="table-label">{index + 1}</text>
          </g>
        )
      })}
    </svg>
  )
}
