import { useImperativeHandle, useLayoutEffect, useRef, useState, type ComponentProps, type Ref } from 'react'

export interface WritingAreaProps extends Omit<ComponentProps<'textarea'>, 'value' | 'defaultValue' | 'onChange'> {
  text: string
  onText: (text: string) => void
  ref?: Ref<HTMLTextAreaElement>
}

/**
 * Where long texts are written. What is typed is the browser's own business: React, given the text as `value`, would set it
 * again at each key (as `defaultValue`), and the browser would lay out all of it anew, which takes a tenth of a second in a
 * long entry. It is set only when it comes from elsewhere.
 */
export function WritingArea({ text, onText, ref, ...rest }: WritingAreaProps) {
  const [atFirst] = useState(text)
  const area = useRef<HTMLTextAreaElement>(null)
  useImperativeHandle<HTMLTextAreaElement | null, HTMLTextAreaElement | null>(ref, () => area.current, [])
  useLayoutEffect(() => {
    if (area.current && area.current.value !== text) area.current.value = text
  }, [text])
  return (
    <textarea
      autoComplete="off"
      autoCapitalize="sentences"
      spellCheck={false}
      dir="auto"
      {...rest}
      ref={area}
      defaultValue={atFirst}
      onChange={({ target }) => onText(target.value)}
    />
  )
}
