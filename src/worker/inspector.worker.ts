// Runs the core away from the page's thread.
import { createBirpc } from 'birpc'
import { workerCalls } from './calls.ts'
import { inPieces } from './pieces.ts'

createBirpc<object, typeof workerCalls>(workerCalls, {
  post: (message) => {
    for (const piece of inPieces(message)) self.postMessage(piece)
  },
  on: (listen) => self.addEventListener('message', ({ data }) => listen(data)),
  // An answer that cannot be sent is told to the one who waits for it.
  onGeneralError: () => true,
})
