// The example responses by group: fetched when the gallery is opened, since their texts are long.
import { type Example, exampleGroups, examples } from '../../core/catalogue/examples.ts'

export default function ExampleGallery({ onChoose }: { onChoose(example: Example): void }) {
  return (
    <div className="grid gap-6">
      <p className="-mb-2 text-muted">Loading one replaces the text in the editor; undo brings your text back.</p>
      {exampleGroups.map((group) => (
        <section key={group} aria-label={group}>
          <h3 className="mb-2 text-small font-semibold text-muted">{group}</h3>
          <ul className="grid gap-2 sm:grid-cols-2">
            {examples
              .filter((example) => example.group === group)
              .map((example) => (
                <li key={example.id}>
                  <button
                    type="button"
                    onClick={() => onChoose(example)}
                    className="h-full w-full rounded-lg border border-line bg-raised px-3 py-2 text-left transition-colors duration-100 hover:border-line-strong hover:bg-accent-soft"
                  >
                    <span className="block font-medium">{example.title}</span>
                    <span className="block text-small text-muted">{example.why}</span>
                  </button>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
