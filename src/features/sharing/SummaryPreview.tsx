import type { Summary } from './summary.ts'

/** Just what will be in the file, in its order. */
export function SummaryPreview({ summary: { title, about, parts } }: { summary: Summary }) {
  return (
    <article className="spaced" aria-label={title}>
      <p>{about}</p>
      {parts.map(({ key, title: name, day, lines }) => (
        <section key={key} className="spaced">
          <h3>{name}</h3>
          <p className="small">{day}</p>
          {lines.map(({ asked, words }) =>
            asked ? (
              <dl key={asked} className="review">
                <div className="reviewed">
                  <dt>{asked}</dt>
                  <dd className="as-written" dir="auto">
                    {words}
                  </dd>
                </div>
              </dl>
            ) : (
              <p key={asked} className="as-written" dir="auto">
                {words}
              </p>
            ),
          )}
        </section>
      ))}
    </article>
  )
}
