// What fields mean in messages, drafts and folders alone.
import type { FieldEntry } from '../types.ts'

export const messageFields: readonly FieldEntry[] = [
  {
    path: 'id',
    name: 'Message ID',
    meaning: 'The ID at the provider; a draft gets another when it is sent.',
    kind: 'id',
    source: 'contract',
  },
]

export const folderFields: readonly FieldEntry[] = [
  {
    path: 'id',
    name: 'Folder ID',
    meaning: 'What messages name in `folders` and the `in` parameter takes; on Gmail a label such as INBOX.',
    kind: 'id',
    source: 'contract',
  },
  {
    path: 'name',
    name: 'Folder name',
    meaning: 'Name of the folder or label as people see it; search by ID rather than by this.',
    kind: 'text',
    source: 'contract',
  },
]
