/** The script of every page. Each page is whole without it. */
import { keepElderChoice } from './elder.ts';
import { reachScrollers } from './reach-scrollers.ts';
import { offerMyVillage } from './remember-village.ts';

keepElderChoice();
reachScrollers();
offerMyVillage();
