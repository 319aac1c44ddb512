import { elementOf, extensionOf, extensionsOf, textOf, type Element } from '../element.fhir.ts'
import type { Rules, Variable } from './rule.ts'

const variableUrl = 'http://hl7.org/fhir/StructureDefinition/variable'
const calculatedUrl = 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression'
const enabledUrl = 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-enableWhenExpression'

const longestExpression = 5_000

/** In: an item. Out: what is worked out there; undefined when nothing is. Expressions in other languages than FHIRPath are none. */
export function readRules(item: Element): Rules | undefined {
  const variables = readVariables(item)
  const calculated = expressionIn(extensionOf(item, calculatedUrl))
  const enabled = expressionIn(extensionOf(item, enabledUrl))
  if (variables.length === 0 && calculated === undefined && enabled === undefined) return undefined
  return {
    ...(variables.length > 0 && { variables }),
    ...(calculated !== undefined && { calculated }),
    ...(enabled !== undefined && { enabled }),
  }
}

export function readVariables(element: Element): readonly Variable[] {
  return extensionsOf(element, variableUrl).flatMap((extension) => {
    const name = textOf(elementOf(extension.valueExpression).name)
    const expression = expressionIn(extension)
    return name === undefined || expression === undefined ? [] : [{ name, expression }]
  })
}

function expressionIn(extension: Element): string | undefined {
  const { language, expression } = elementOf(extension.valueExpression)
  const text = textOf(expression)
  return language === 'text/fhirpath' && text && text.length <= longestExpression ? text : undefined
}
