// The values that belong to no family: their names and descriptions.
#include "winseam/features.hpp"

#define WINSEAM_LIST "winseam/values/platform.def"
#include "listed_values.inc"

namespace winseam {

void describe_record(ValueWriter& out, const Features& value) {
  out.begin_list();
  for (const Feature feature : all_values<Feature>())
    if (value.has(feature)) describe(out, feature);
  out.end_list();
}

}  // namespace winseam
