import fc from 'fast-check';
import { freezeClock, GATEWAY_NAMES, useSetup } from '../harness/setup';
import { TrafficRun } from './trafficRun';
import { scenes } from './trafficScenes';
import { unbroken, withRestarts } from './trafficSteps';

const NOW = new Date('2026-01-15T18:00:30.000Z');

freezeClock(NOW.toISOString());
const setup = useSetup();

describe.each(GATEWAY_NAMES)('On %s', (name) => {
	test.each([
		['each event is emitted exactly once, whatever fails', unbroken],
		['nothing is lost where n8n ends or dies now and then', withRestarts],
	])(
		'%s',
		async (_, steps) => {
			const property = fc.asyncProperty(scenes(steps), async (scene) => {
				const setNow = (milliseconds: number) => jest.setSystemTime(milliseconds);
				setNow(NOW.getTime());
				const gateway = setup().gateways[name];
				const run = new TrafficRun(scene, { engine: setup().engine, gateway, setNow });
				const { violations } = await run.live();
				expect(violations).toEqual([]);
			});
			await fc.assert(property, { numRuns: Number(process.env.PROPERTY_RUNS ?? 30) });
		},
		3_600_000,
	);
});
