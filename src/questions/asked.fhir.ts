import type { Asked } from './asked.ts'
import { readCodes } from './code.fhir.ts'
import { elementsOf, extensionOf, textOf, type Element } from './element.fhir.ts'
import { readEnabledWhen } from './enabledWhen.fhir.ts'
import { wordsFor } from './itemControl.fhir.ts'
import { readLocalText } from './localText.fhir.ts'
import type { LocalText } from './localText.ts'

const hiddenUrl = 'http://hl7.org/fhir/StructureDefinition/questionnaire-hidden'

export function readAsked(item: Element, linkIds: ReadonlySet<string>): Asked {
  const use = readCodes(item.code)
  const help = helpIn(item)
  const enabledWhen = readEnabledWhen(item, linkIds)
  return {
    linkId: textOf(item.linkId) ?? '',
    text: readLocalText(item, 'text') ?? { default: use[0]?.display ?? '' },
    ...(help && { help }),
    required: item.required === true,
    readOnly: item.readOnly === true,
    hidden: extensionOf(item, hiddenUrl).valueBoolean === true,
    use,
    ...(enabledWhen && { enabledWhen }),
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
