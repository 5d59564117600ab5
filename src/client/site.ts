/** The script of every page. Each page is whole without it. */
import { keepElderChoice } from './elder.ts';
import { offerMyVillage } from './remember-village.ts';

keepElderChoice();
offerMyVillage();
