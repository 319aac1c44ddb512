import type { Chart, Place } from './chart.ts'

// The drawing has no size of its own: it is stretched to the room there is, and only its lines keep their width.
const width = 1000
const height = 200

interface MoodChartProps {
  chart: Chart
  /** Which note is being looked at. */
  looking: number
  isRightToLeft: boolean
}

/** The notes as dots, joined where they lie near each other; infusions as lines. The same stands in the table. */
export function MoodChart({ chart, looking, isRightToLeft }: MoodChartProps) {
  const x = (along: number) => round((isRightToLeft ? 1 - along : along) * width)
  const y = (up: number) => round((1 - up) * height)
  const at = ({ along, up }: Place) => `${x(along)} ${y(up)}`
  const lookedAt = chart.places[looking]
  return (
    <div className="mood-chart">
      <ol className="mood-scale" aria-hidden="true">
        <li>10</li>
        <li>5</li>
        <li>0</li>
      </ol>
      <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
        <path className="mood-grid" d={`M0 0H${width}M0 ${height / 2}H${width}M0 ${height}H${width}`} />
        <path className="mood-infusions" d={chart.infusions.map((along) => `M${x(along)} 0V${height}`).join('')} />
        <path className="mood-line" d={chart.runs.map((run) => `M${run.map(at).join('L')}`).join('')} />
        <path className="mood-dots" d={chart.places.map((place) => `M${at(place)}h0`).join('')} />
        {lookedAt && <path className="mood-looking" d={`M${at(lookedAt)}h0`} />}
      </svg>
    </div>
  )
}

function round(place: number): number {
  return Math.round(place * 10) / 10
}
