import { OperationOutcomeError, validateResource } from '@medplum/core'
import type { OperationOutcome, OperationOutcomeIssue, Resource } from '@medplum/fhirtypes'
import { wrongAnswers } from './answerTypes.ts'
import { errorIssue, unprocessable } from './outcomes.ts'

export type ValidationContext = {
  codes: Record<string, string[]>
  /** Whether a relative reference such as `Patient/1` leads somewhere the writer may look. */
  exists(reference: string): boolean
  /** The Questionnaire that a canonical (`url|version`) names, where the server holds it. */
  questionnaire(canonical: string): Resource | undefined
}

/** What a strict server would answer to this resource: 400 for its shape, 422 for codes, references and answers; undefined when it is fine. */
export function refusalOf(resource: Resource, context: ValidationContext): OperationOutcome | undefined {
  const tokens: Parameters<typeof checkShape>[1] = {}
  const misshapen = checkShape(resource, tokens)
  if (misshapen) return misshapen
  const issues = [
    ...wrongCodes(tokens, context.codes),
    ...danglingReferences(resource, context),
    ...wrongAnswers(resource, context.questionnaire),
  ]
  return issues.length > 0 ? unprocessable(issues) : undefined
}

type Tokens = NonNullable<NonNullable<NonNullable<Parameters<typeof validateResource>[1]>['collect']>['tokens']>

function checkShape(resource: Resource, tokens: Tokens): OperationOutcome | undefined {
  try {
    validateResource(resource, { collect: { tokens } })
    return undefined
  } catch (problem) {
    if (problem instanceof OperationOutcomeError) return problem.outcome
    // The crawler stumbles over shapes it did not foresee (a string where an object belongs): that is the sender's mistake.
    return { resourceType: 'OperationOutcome', issue: [errorIssue('structure', String(problem))] }
  }
}

function wrongCodes(tokens: Tokens, codes: ValidationContext['codes']): OperationOutcomeIssue[] {
  return Object.entries(tokens).flatMap(([valueSet, found]) => {
    const allowed = codes[valueSet]
    if (!allowed) return []
    return found
      .filter(({ value }) => typeof value === 'string' && !allowed.includes(value))
      .map(({ value, path }) => errorIssue('code-invalid', `"${value}" is not one of ${allowed.join(', ')}`, path))
  })
}

function danglingReferences(resource: Resource, { exists }: ValidationContext): OperationOutcomeIssue[] {
  return referencesIn(resource)
    .filter((reference) => isRelative(reference) && !exists(reference))
    .map((reference) => errorIssue('not-found', `${reference} is not known here`))
}

function isRelative(reference: string): boolean {
  return /^[A-Za-z]+\/[A-Za-z0-9\-.]{1,64}$/.test(reference)
}

function referencesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(referencesIn)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([field, inner]) =>
    field === 'reference' && typeof inner === 'string' ? [inner] : referencesIn(inner),
  )
}
