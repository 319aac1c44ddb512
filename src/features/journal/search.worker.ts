import { answering, type Asked } from './searching.ts'

// The index lives here, beside the page, and goes with it.
const answer = answering()

onmessage = ({ data }: MessageEvent<Asked>) => {
  postMessage(answer(data))
}
