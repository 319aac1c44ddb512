import { Icon } from '#ui/Icon.tsx'
import { partsOf } from './field.ts'
import type { Lack } from './gap.ts'
import { LackWords } from './LackWords.tsx'

/** What is missing, beside the field. */
export function FieldProblem({ problem, id }: { problem: Lack | undefined; id: string }) {
  if (!problem) return null
  return (
    <p className="field-problem" id={partsOf(id).problem}>
      <Icon name="problem" />
      <span>
        <LackWords lack={problem} />
      </span>
    </p>
  )
}
