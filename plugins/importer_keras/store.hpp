#pragma once

#include "importer_keras/architecture.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

/// Keras 3's own weights files (.weights.h5, also the one inside a .keras archive) know neither the layers'
/// nor the variables' names: a layer is found by its class and its rank among those of that class, a variable
/// by its rank in the layer (those that are trained first, each list in the order of creation).
namespace bitscape::keras {

/// "MaxPooling2D" -> "max_pooling2d", as Keras makes group names of class names.
[[nodiscard]] std::string snake_case(std::string_view class_name);

/// The layers' groups below "layers": "dense", "dense_1", ... `class_names` in the file's order.
[[nodiscard]] std::vector<std::string> store_groups(const std::vector<std::string>& class_names);

/// Where a layer's variables are, relative to its group: "kernel" -> "vars/0", "recurrent_kernel" ->
/// "cell/vars/1". Variables of wrapped layers carry the part's name: "forward/kernel". Empty for layers
/// without variables, and for classes that are not known.
[[nodiscard]] std::map<std::string, std::string, std::less<>> store_paths(const LayerText& layer);

} // namespace bitscape::keras
