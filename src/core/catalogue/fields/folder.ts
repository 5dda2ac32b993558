// Folders and labels.
import type { FieldEntry } from '../types.ts'

export const folderFields: readonly FieldEntry[] = [
  {
    path: 'system_folder',
    name: 'System folder',
    meaning: 'True for folders that the provider itself made, such as the inbox or the sent mail.',
    kind: 'boolean',
    source: 'contract',
  },
  {
    path: 'data.attributes',
    name: 'Folder roles',
    meaning: 'What the folder is for, such as \\Sent, in names that are the same for all providers.',
    kind: 'list',
    source: 'contract',
  },
  {
    path: 'data[].attributes',
    name: 'Folder roles',
    meaning: 'What the folder is for, such as \\Sent, in names that are the same for all providers.',
    kind: 'list',
    source: 'contract',
  },
  {
    path: 'parent_id',
    name: 'Parent folder ID',
    meaning: 'Folder this one lies in; folders come as a flat list and this rebuilds the tree.',
    kind: 'id',
    source: 'sdk-source',
  },
  {
    path: 'child_count',
    name: 'Subfolders',
    meaning: 'How many folders lie directly inside this one; Microsoft only.',
    kind: 'number',
    source: 'sdk-source',
  },
  {
    path: 'total_count',
    name: 'Items',
    meaning: 'How many messages the folder holds.',
    kind: 'number',
    source: 'sdk-source',
  },
  {
    path: 'unread_count',
    name: 'Unread items',
    meaning: 'How many messages in the folder are unread.',
    kind: 'number',
    source: 'sdk-source',
  },
  {
    path: 'text_color',
    name: 'Text colour',
    meaning: 'Colour of the label’s text in hexadecimal; Google only.',
    kind: 'text',
    source: 'sdk-source',
  },
  {
    path: 'background_color',
    name: 'Background colour',
    meaning: 'Colour behind the label or sign-in page, in hexadecimal.',
    kind: 'text',
    source: 'contract',
  },
]
