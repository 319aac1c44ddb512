import type { Asked } from './asked.ts'
import { readCodes } from './code.fhir.ts'
import { elementOf, elementsOf, extensionOf, extensionsOf, textOf, type Element } from './element.fhir.ts'
import { readEnabledWhen } from './enabledWhen.fhir.ts'
import { wordsFor } from './itemControl.fhir.ts'
import { readLocalText } from './localText.fhir.ts'
import { safeLink } from './markdown.ts'
import type { LocalText } from './localText.ts'
import { readRules } from './rules/rules.fhir.ts'

const shortTextUrl = 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-shortText'
const entryFormatUrl = 'http://hl7.org/fhir/StructureDefinition/entryFormat'
const supportLinkUrl = 'http://hl7.org/fhir/StructureDefinition/questionnaire-supportLink'
const markdownUrl = 'http://hl7.org/fhir/StructureDefinition/rendering-markdown'
const hiddenUrl = 'http://hl7.org/fhir/StructureDefinition/questionnaire-hidden'

export function readAsked(item: Element, linkIds: ReadonlySet<string>): Asked {
  const use = readCodes(item.code)
  const help = helpIn(item)
  const prefix = readLocalText(item, 'prefix')
  const markdown = markdownIn(item)
  const shortText = readLocalText(extensionOf(item, shortTextUrl), 'valueString')
  const entryFormat = readLocalText(extensionOf(item, entryFormatUrl), 'valueString')
  const links = linksIn(item)
  const enabledWhen = readEnabledWhen(item, linkIds)
  const rules = readRules(item)
  return {
    linkId: textOf(item.linkId) ?? '',
    text: readLocalText(item, 'text') ?? { default: use[0]?.display ?? '' },
    ...(help && { help }),
    ...(prefix && { prefix }),
    ...(markdown && { markdown }),
    ...(shortText && { shortText }),
    ...(entryFormat && { entryFormat }),
    ...(links.length > 0 && { links }),
    required: item.required === true,
    // What is worked out would be worked out again over whatever somebody wrote there.
    readOnly: item.readOnly === true || rules?.calculated !== undefined,
    hidden: extensionOf(item, hiddenUrl).valueBoolean === true,
    use,
    ...(enabledWhen && { enabledWhen }),
    ...(rules && { rules }),
  }
}

/** The item below that holds the help for this one, if one does. */
export function helpItem(item: Element): Element | undefined {
  return wordsFor('help', elementsOf(item.item))
}

function helpIn(item: Element): LocalText | undefined {
  const help = helpItem(item)
  return help && readLocalText(help, 'text')
}

// A translation of the text has no Markdown of its own: in that language the plain words stand.
function markdownIn(item: Element): LocalText | undefined {
  const markdown = readLocalText(extensionOf(elementOf(item._text), markdownUrl), 'valueMarkdown')
  const text = readLocalText(item, 'text')
  return markdown && { ...text, ...markdown }
}

function linksIn(item: Element): readonly string[] {
  return extensionsOf(item, supportLinkUrl).flatMap(({ valueUri }) => safeLink(textOf(valueUri)) ?? [])
}
