import path from 'node:path';
import fc from 'fast-check';
import { freezeClock, GATEWAY_NAMES, useSetup } from '../harness/setup';
import { TrafficRun } from './trafficRun';
import { scenes } from './trafficScenes';
import { unbroken, withRestarts } from './trafficSteps';

type Readings = typeof import('../../../nodes/WhatsAppChats/trigger/state/latestReadings');

/** The module of the built package that the engine runs. */
const READINGS = path.resolve(
	__dirname,
	'../../../dist/nodes/WhatsAppChats/trigger/state/latestReadings',
);

const NOW = new Date('2026-01-15T18:00:30.000Z');

freezeClock(NOW.toISOString());
const setup = useSetup();

/** What a new process does not know: how the list was read for this memory. */
function forget(check: string): void {
	const { setLatest } = jest.requireActual<Readings>(READINGS);
	setLatest(
		'another',
		{ allReadAt: 0, pollsSince: 0, isNewestFirst: false, unseen: new Set() },
		check,
	);
}

describe.each(GATEWAY_NAMES)('On %s', (name) => {
	test.each([
		['each thing that happens is told exactly once, whatever fails', unbroken],
		['nothing is lost where n8n ends or dies now and then', withRestarts],
	])(
		'%s',
		async (_, steps) => {
			const property = fc.asyncProperty(scenes(steps), async (scene) => {
				const setNow = (milliseconds: number) => jest.setSystemTime(milliseconds);
				setNow(NOW.getTime());
				const gateway = setup().gateways[name];
				const run = new TrafficRun(scene, { engine: setup().engine, gateway, setNow, forget });
				const { complaints } = await run.live();
				expect(complaints).toEqual([]);
			});
			await fc.assert(property, { numRuns: Number(process.env.PROPERTY_RUNS ?? 30) });
		},
		3_600_000,
	);
});
