// Whether this tab holds secrets in clear, as a companion shows them that was told to: from then on nothing of it is written to the
// device, neither text nor history. Outside React, since a crash of the page's components does not end it; a reload does.

let isOn = false

export const memoryOnly = {
  isOn: () => isOn,
  begin() {
    isOn = true
  },
}
