import type { Summary } from './summary.ts'

/** Just what will be in the file, in its order. */
export function SummaryPreview({ summary: { title, about, parts } }: { summary: Summary }) {
  return (
    <article className="sheet" aria-label={title}>
      <p>{about}</p>
      {parts.map(({ key, title: name, day, lines }) => (
        <section key={key}>
          <h3>{name}</h3>
          <p className="small">{day}</p>
          {lines.map(({ asked, words }) => (
            <div key={asked}>
              {asked && <h4>{asked}</h4>}
              <p className="as-written" dir="auto">
                {words}
              </p>
            </div>
          ))}
        </section>
      ))}
    </article>
  )
}
