// Runs on any Node, so it must not use anything that an old one has not.
const major = Number(process.versions.node.split('.')[0])
if (major < 22) {
  console.error(
    `This is Node ${process.versions.node}; 22 or newer is needed. \`npm ci\` brings Node 24 along, unless install scripts are off: run \`npm ci --ignore-scripts=false\`, or install a newer Node.`,
  )
  process.exit(1)
}
