import type { Asked } from './asked.ts'

// PHQ-9 item 9, and the same in the two-item and the adolescents' form (LOINC).
const codes = ['44260-8', '93246-7', '89204-2']

// The words of a clinic's question, in the three languages; never those of an answer.
const words = [
  /suicid|self.?harm|harm(?:ing)? yourself|hurt(?:ing)? yourself|kill(?:ing)? yourself|better off dead|end(?:ing)? your (?:own )?life|not (?:want|wanting) to live/i,
  /suicid|hacerse daño|lastimarse|quitarse la vida|mejor muert|terminar con su vida|autolesi/i,
  /انتحار|إيذاء نفس|إيذاء النفس|إنهاء حيات|الموت أفضل/,
]

/** Whether a question is about harming oneself. Help then stands beside it, whatever is answered; nothing else follows from it. */
export function asksAboutSelfHarm({ text, help, use }: Asked): boolean {
  if (use.some(({ code }) => codes.includes(code))) return true
  const said = [...Object.values(text), ...Object.values(help ?? {})]
  return said.some((one) => words.some((word) => word.test(one)))
}
