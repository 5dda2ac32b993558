// Monaco's own worker, which finds the links; it has no other use here.
import 'monaco-editor/editor/editor.worker'
