import * as v from 'valibot'
import { isAskedFor } from './taskStatus.ts'
import type { Request } from './worksheet.ts'
import { readForm } from '#questions/form.fhir.ts'

const reference = v.object({ reference: v.optional(v.string()) })

const task = v.object({
  resourceType: v.literal('Task'),
  id: v.string(),
  status: v.string(),
  focus: v.object({ reference: v.string() }),
  basedOn: v.optional(v.array(reference), []),
  restriction: v.optional(v.object({ period: v.optional(v.object({ end: v.optional(v.string()) })) })),
})

const named = v.object({
  resourceType: v.literal('Questionnaire'),
  id: v.optional(v.string()),
  url: v.optional(v.string()),
})

/** In: tasks. Out: the references to forms they ask for, as given: `Questionnaire/x` or a canonical address. */
export function formsAskedFor(tasks: readonly unknown[]): string[] {
  return tasks.flatMap((resource) => {
    const read = v.safeParse(task, resource)
    return read.success && isAskedFor(read.output.status) ? [read.output.focus.reference] : []
  })
}

/** Whether a reference in a task means this form. */
export function isForm(resource: unknown, asked: string): boolean {
  const read = v.safeParse(named, resource)
  if (!read.success) return false
  const { id, url } = read.output
  return (id !== undefined && asked === `Questionnaire/${id}`) || (url !== undefined && asked.split('|')[0] === url)
}

/** In: tasks, forms and value sets spelled out, as the server sent them. Out: what the clinic asks for; what is no such task is left out. */
export function readRequests(
  tasks: readonly unknown[],
  forms: readonly unknown[],
  valueSets: readonly unknown[] = [],
): Request[] {
  return tasks.flatMap((resource) => {
    const read = v.safeParse(task, resource)
    if (!read.success) return []
    const { id, status, focus, basedOn, restriction } = read.output
    const cycle = basedOn.find(({ reference: to }) => to?.startsWith('CarePlan/'))?.reference
    const due = restriction?.period?.end
    const form = readForm(
      forms.find((one) => isForm(one, focus.reference)),
      valueSets,
    )
    return [
      {
        id,
        open: isAskedFor(status),
        ...(form.ok ? { form: form.form } : {}),
        ...(cycle ? { cycleId: cycle.slice('CarePlan/'.length) } : {}),
        ...(due ? { due } : {}),
      },
    ]
  })
}
