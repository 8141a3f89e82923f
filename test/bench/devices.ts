import { ccvOpiSimulator } from '../../src/terminals/ccv-opi/simulator.ts'

// The terminals of the bench, in a process of their own, as quick as their protocol allows.
const till = Number(process.env.BENCH_TILL)
const timeline = { card: 0, pin: 0, host: 0, print: 0 }
const devices = await Promise.all(
  Array.from({ length: Number(process.env.BENCH_DEVICES) }, (_, number) =>
    ccvOpiSimulator.start({
      port: 0,
      dial: { host: '127.0.0.1', port: till },
      terminalId: String(10_133_400 + number),
      timeline,
    }),
  ),
)
process.send?.({ ports: [till, ...devices.map(({ port }) => port)] })
process.on('disconnect', () =>
  Promise.all(devices.map((device) => device.stop())).finally(() => process.exit()),
)
