# One translation for each concept, used by every message: { -supporting-industry }.
-supporting-industry = supporting industry
-manufacturing = manufacturing
-simulations = simulations
