import type { INodeParameters } from 'n8n-workflow';
import type { SimulatedGateway } from '../../gateways';
import type { Watched } from './eventOracle';
import type { Lookout } from './readingJudge';
import type { Scene } from './trafficScenes';

const FILTERS: Record<Scene['filter'], { parameters: INodeParameters; passes: Watched['passes'] }> =
	{
		none: { parameters: {}, passes: () => true },
		unreadOnly: { parameters: { unreadOnly: true }, passes: ({ unread }) => unread > 0 },
		groups: { parameters: { chatTypes: ['group'] }, passes: ({ isGroup }) => isGroup },
	};

/** What a scene sets up in the trigger. */
export function parametersOf(scene: Scene, inactiveHours = scene.inactiveHours): INodeParameters {
	const { events, unreadAbove, filter, pageSize, pagesAtOnce } = scene;
	return {
		triggerOn: events,
		unreadAbove,
		inactiveHours,
		filters: FILTERS[filter].parameters,
		options: { pageSize, pagesAtOnce, maxWaitSeconds: 0 },
	};
}

/** The same for the judge of its events. */
export function watchedIn({ events, unreadAbove, inactiveHours, filter }: Scene): Watched {
	return { events, unreadAbove, inactiveHours, passes: FILTERS[filter].passes };
}

/** The same for who judges how far is looked. */
export function lookoutIn(
	{ events, inactiveHours, order }: Scene,
	{ traits }: SimulatedGateway,
): Lookout {
	return {
		countsUnread: events.includes('unreadAbove') || events.includes('unreadIncreased'),
		inactiveHours: events.includes('inactive') ? inactiveHours : null,
		isNewestFirst: order !== 'unsorted',
		providesPins: !traits.unsupportedFilters.includes('isPinned'),
	};
}
