import { businessRule } from '@medplum/core'
import type { OperationOutcome, OperationOutcomeIssue } from '@medplum/fhirtypes'

const unprocessableId = businessRule('', '').id ?? ''

/** Well-formed, and yet against a rule: 422. */
export function unprocessable(issues: OperationOutcomeIssue[]): OperationOutcome {
  return { resourceType: 'OperationOutcome', id: unprocessableId, issue: issues }
}

export function errorIssue(
  code: NonNullable<OperationOutcomeIssue['code']>,
  text: string,
  expression?: string,
): OperationOutcomeIssue {
  return { severity: 'error', code, details: { text }, ...(expression ? { expression: [expression] } : {}) }
}

export function errorOutcome(code: NonNullable<OperationOutcomeIssue['code']>, text: string): OperationOutcome {
  return { resourceType: 'OperationOutcome', issue: [errorIssue(code, text)] }
}
